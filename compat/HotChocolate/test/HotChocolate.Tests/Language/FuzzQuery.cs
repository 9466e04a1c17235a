using System.Text.Json;
using HotChocolate.Tests.Types.Coercion;
using HotChocolate.Types.Relay;

namespace HotChocolate.Tests.Language;

/// <summary>Takes input of every kind and does nothing with it.</summary>
public class FuzzQuery
{
    public const string Operation = """
        query(
          $positional: PositionalInput $mutable: MutableInput $struct: StructInput $presence: PresenceInput $tree: TreeInput $choice: ChoiceInput
          $int: Int $long: Long $short: Short $byte: Byte $float: Float $decimal: Decimal $boolean: Boolean $string: String $id: ID $number: ID
          $uuid: UUID $moment: DateTime $offset: DateTime $date: LocalDate $time: LocalTime $span: TimeSpan $url: URL $json: JSON
          $list: [Int!] $nested: [[Int]] $set: [String!] $colour: Colour
        ) {
          objects(positional: $positional mutable: $mutable struct: $struct presence: $presence tree: $tree choice: $choice)
          scalars(int: $int long: $long short: $short byte: $byte float: $float decimal: $decimal boolean: $boolean string: $string id: $id number: $number)
          texts(uuid: $uuid moment: $moment offset: $offset date: $date time: $time span: $span url: $url json: $json)
          lists(list: $list nested: $nested set: $set colour: $colour)
        }
        """;

    public static readonly string[] Variables =
    [
        """{"positional":{"name":"a","weight":5,"colour":"RED","note":null,"extra":true},"struct":{"x":1,"y":-2},"choice":{"id":5}}""",
        """{"mutable":{"name":"a","note":"n","count":4,"tags":["x","y"],"colour":"DARK_BLUE"},"presence":{"text":null,"number":1},"choice":{"name":"b"}}""",
        """{"tree":{"name":"r","children":[{"name":"a","children":[{"name":"b"}]},{"name":"c"}]}}""",
        """{"int":2147483647,"long":9223372036854775807,"short":-32768,"byte":255,"float":1.5e-7,"decimal":79228162514264337593543950335,"boolean":true,"string":"é\n","id":"abc","number":12}""",
        """{"uuid":"1f2e3d4c-5b6a-4789-8abc-def012345678","moment":"2025-01-02T03:04:05.678+07:00","offset":"9999-12-31T23:59:59Z","date":"2025-02-28","time":"23:59:59","span":"P1DT2H3M4.5S","url":"https://a.b/c?d=é"}""",
        """{"json":{"a":[1,2.5,null,true,"x",{"b":{}}]},"list":[1,2],"nested":[[1,null],null,[]],"set":["a","a"],"colour":"RED"}""",
    ];

    public bool Objects(
        InputShapes.PositionalInput? positional,
        InputShapes.MutableInput? mutable,
        InputShapes.StructInput? @struct,
        InputShapes.PresenceInput? presence,
        InputShapes.TreeInput? tree,
        InputShapes.ChoiceInput? choice) => true;

    public bool Scalars(int? @int, long? @long, short? @short, byte? @byte, double? @float, decimal? @decimal, bool? boolean, string? @string, [ID] string? id, [ID] int? number) => true;

    public bool Texts(Guid? uuid, DateTime? moment, DateTimeOffset? offset, DateOnly? date, TimeOnly? time, TimeSpan? span, Uri? url, JsonElement? json) => true;

    public bool Lists(List<int>? list, int?[]?[]? nested, HashSet<string>? set, InputShapes.Colour? colour) => true;
}
