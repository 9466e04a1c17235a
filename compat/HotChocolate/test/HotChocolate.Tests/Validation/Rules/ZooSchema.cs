using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Validation.Rules;

/// <summary>A schema with one of everything that the rules tell apart.</summary>
internal static class ZooSchema
{
    public const string Sdl = """
        directive @label(text: String!, tone: Tone = LOUD) on QUERY | MUTATION | FIELD | VARIABLE_DEFINITION
        directive @tag(name: String!) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION
        enum Tone { LOUD QUIET }
        scalar Raw
        interface Being { name: String }
        interface Pet implements Being { name: String friends: [Pet!] }
        type Dog implements Being & Pet { name: String friends: [Pet!] barks: Boolean! volume(of: Tone): Int age: Int owner: Human knows(command: String!): Boolean! nick: String }
        type Cat implements Being & Pet { name: String friends: [Pet!] meows: Boolean! volume(of: Tone): Int age: String owner: Human sleeps: Boolean lives: [Int] den: Home }
        type Human implements Being { name: String pets: [Pet] home: Home }
        type Home { street: String owner: Human }
        union DogOrCat = Dog | Cat
        union HumanOrHome = Human | Home
        input Filter { name: String! max: Int! = 10 tone: Tone tags: [String!] and: [Filter!] not: Filter }
        input Key @oneOf { id: ID name: String }
        type Query {
          dog: Dog cat: Cat pet: Pet dogOrCat: DogOrCat human(id: ID): Human beings: [Being!]!
          number(value: Int!): Int float(value: Float): Float text(value: String = "a"): String flag(value: Boolean! = true): Boolean
          list(values: [Int!]): Int matrix(values: [[Int]]): Int tone(value: Tone!): Tone id(value: ID): ID any(value: Raw): Raw sum(a: Int, b: Int): Int
          find(where: Filter): Dog all(filters: [Filter!]): [Dog] by(key: Key!): Dog
        }
        type Mutation { rename(name: String!): Dog }
        type Subscription { named: Dog born: Dog }
        """;

    public static SchemaModel Instance { get; } = SchemaFromSdl.Build(Sdl);
}
