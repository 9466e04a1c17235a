using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>The rules of type validation (spec §3.6 to §3.10): a schema that breaks one is not built, and the message says which and where.</summary>
public sealed class TypeValidationTests
{
    private static readonly Dictionary<string, Action<IRequestExecutorBuilder>> s_broken = new()
    {
        ["The interface `Bare` has no field."] = b => b.AddInterfaceType(d => d.Name("Bare")),
        ["The input object `Bare` has no field."] = b => b.AddInputObjectType(d => d.Name("Bare")),
        ["The enum `Bare` has no value."] = b => b.AddEnumType(d => d.Name("Bare")),
        ["The name `__Mine` is reserved: two underscores begin names of introspection."] = b => b.AddObjectType(d => d.Name("__Mine").Field("x").Resolve(1)),
        ["The name `Q.x(__a:)` is reserved: two underscores begin names of introspection."] = b => b.AddObjectType(d => d.Name("Q").Field("x").Argument("__a", a => a.Type("Int")).Resolve(1)),
        ["The name `I.a-b` has characters that a name cannot have."] = b => b.AddInputObjectType(d => d.Name("I").Field("a-b").Type("Int")),
        ["The name `Q.1a` has characters that a name cannot have."] = b => b.AddObjectType(d => d.Name("Q").Field("1a").Resolve(1)),
        ["The name `E.a.b` has characters that a name cannot have."] = b => b.AddEnumType(d => d.Name("E").Value("x").Name("a.b")),
        ["The value `E.null` has the name of another literal."] = b => b.AddEnumType(d => d.Name("E").Value("x").Name("null")),
        ["The enum `E` has several values of the name `X`."] = b => b.AddEnumType(d =>
        {
            d.Name("E").Value("y").Name("X");
            d.Value("z").Name("X");
        }),
        ["The object type `O` implements `N` but has no field `a`."] = b => b.AddInterfaceType(N).AddObjectType(d => d.Name("O").Implements("N").Field("x").Resolve(1)),
        ["The field `O.a` is a `String`, but `N.a` is a `Int`."] = b => b.AddInterfaceType(N).AddObjectType(d => d.Name("O").Implements("N").Field("a").Type("String").Argument("by", a => a.Type("Int")).Resolve(1)),
        ["The field `O.a` needs the argument `by: Int` of `N.a`."] = b => b.AddInterfaceType(N).AddObjectType(d => d.Name("O").Implements("N").Field("a").Type("Int").Resolve(1)),
        ["The field `P.a` needs the argument `by: Int` of `N.a`."] = b => b.AddInterfaceType(N).AddObjectType(d => d.Name("P").Implements("N").Field("a").Type("Int").Argument("by", a => a.Type("Int!").DefaultValue(1)).Resolve(1)),
        ["The field `O.a` requires the argument `more`, which `N.a` does not have."] = b => b.AddInterfaceType(N).AddObjectType(d =>
            d.Name("O").Implements("N").Field("a").Type("Int").Argument("by", a => a.Type("Int")).Argument("more", a => a.Type("Int!")).Resolve(1)),
        ["The interface `Self` implements itself."] = b => b.AddInterfaceType(d => d.Name("Self").Implements(new NamedTypeNode("Self")).Field("x").Type("Int")),
        ["The object type `O` implements `M` and so has to implement `N` too."] = b => b.AddInterfaceType(N)
            .AddInterfaceType(d => d.Name("M").Implements(new NamedTypeNode("N")).Field("a").Type("Int!").Argument("by", a => a.Type("Int")))
            .AddObjectType(d => d.Name("O").Implements("M").Field("a").Type("Int!").Argument("by", a => a.Type("Int")).Resolve(1)),
        ["The member `N` of the union `U` is no object type."] = b => b.AddInterfaceType(N).AddUnionType(d => d.Name("U").Type(new NamedTypeNode("N"))),
        ["The input field `I.x` is required and cannot be deprecated."] = b => b.AddInputObjectType(d => d.Name("I").Field("x").Type("Int!").Deprecated("Gone.")),
        ["The input object `A` cannot be given: it requires itself.\nThe input object `B` cannot be given: it requires itself."] = b => b.AddInputObjectType(d => d.Name("A").Field("b").Type("B!")).AddInputObjectType(d => d.Name("B").Field("a").Type("A!")),
        ["The field `a` of the @oneOf input `I` must be nullable and have no default."] = b => b.AddInputObjectType(d => d.Name("I").OneOf().Field("a").Type("Int").DefaultValue(1)),
        ["The default `\"x\"` of `I.x` is no `Int`: Int cannot parse the given literal of type `StringValueNode`."] = b => b.AddInputObjectType(d => d.Name("I").Field("x").Type("Int").DefaultValueSyntax("\"x\"")),
        ["The default `null` of `Q.x(a:)` is no `Int!`: Cannot accept null for non-nullable input."] = b => b.AddObjectType(d => d.Name("Q").Field("x").Argument("a", a => a.Type("Int!").DefaultValueSyntax("null")).Resolve(1)),
        ["The field `Q.x` is of the input type `I`."] = b => b.AddInputObjectType(d => d.Name("I").Field("a").Type("Int")).AddObjectType(d => d.Name("Q").Field("x").Type("I").Resolve(1)),
        ["The input `a` is of the output type `O`."] = b => b.AddObjectType(d => d.Name("O").Field("x").Argument("a", a => a.Type("O")).Resolve(1))
    };

    public static TheoryData<string> Broken => [.. s_broken.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_rule_is_told(string message)
    {
        var builder = New();
        s_broken[message](builder);

        Assert.Equal(message, (await Assert.ThrowsAsync<SchemaException>(async () => await builder.BuildSchemaAsync())).Message);
    }

    [Fact]
    public async Task Exact_implementations_are_accepted()
    {
        var schema = (Model.SchemaModel)await New()
            .AddInterfaceType(d => d.Name("N").Field("list").Type("[Thing]").Argument("by", a => a.Type("Int")))
            .AddInterfaceType(d => d.Name("Thing").Field("id").Type("ID"))
            .AddInterfaceType(d => d.Name("Special").Implements(new NamedTypeNode("Thing")).Field("id").Type("ID!"))
            .AddObjectType(d => d.Name("Item").Implements("Special").Implements("Thing").Field("id").Type("ID!").Resolve("1"))
            .AddObjectType(d => d.Name("Exact").Implements("N").Field("list").Type("[Special!]!")
                .Argument("by", a => a.Type("Int")).Argument("more", a => a.Type("Int!").DefaultValue(1)).Resolve((object?)null!))
            .AddInputObjectType(d => d.Name("Tree").Field("left").Type("Tree"))
            .BuildSchemaAsync();

        Assert.Equal("list(by: Int, more: Int! = 1): [Special!]!", schema.Signature("Exact", "list"));
    }

    [Fact]
    public async Task Of_two_fields_of_one_name_the_first_wins()
        => Assert.Equal(
            "{\"data\":{\"x\":1}}",
            (await new ServiceCollection().AddLogging().AddGraphQL().AddQueryType(d =>
            {
                d.Field("x").Resolve(1);
                d.Field("y").Name("x").Resolve(2);
            }).ExecuteRequestAsync("{ x }")).ToJson(withIndentations: false));

    private static void N(IInterfaceTypeDescriptor descriptor) => descriptor.Name("N").Field("a").Type("Int").Argument("by", a => a.Type("Int"));

    private static IRequestExecutorBuilder New() => new ServiceCollection().AddLogging().AddGraphQL().AddQueryType(d => d.Field("ping").Resolve(1));
}
