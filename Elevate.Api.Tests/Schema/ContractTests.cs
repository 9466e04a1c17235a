using HotChocolate.Language;

namespace Elevate.Api.Tests.Schema;

/// <summary>What clients rely on by name stands in the schema exactly so; the schema may hold more.</summary>
public sealed class ContractTests
{
    private static readonly Dictionary<string, IDefinitionNode> _schema = SchemaFiles.Read(SchemaFiles.Schema);

    public static TheoryData<string> Contract => [.. SchemaFiles.Read(SchemaFiles.Contract).Keys];

    [Theory]
    [MemberData(nameof(Contract))]
    public void Every_part_of_the_contract_is_kept(string type)
    {
        var promised = SchemaFiles.Read(SchemaFiles.Contract)[type];
        Assert.True(_schema.TryGetValue(type, out var kept), $"There is no type {type}.");

        Assert.Equal(promised.Kind, kept.Kind);
        Assert.Equal(Facts(promised), Facts(promised).Intersect(Facts(kept)));
    }

    /// <summary>A changed default, an argument that became needed, or a value that went away shows up as a line.</summary>
    private static IEnumerable<string> Facts(IDefinitionNode definition) => definition switch
    {
        ComplexTypeDefinitionNodeBase type =>
        [
            .. type.Interfaces.Select(implemented => $"implements {implemented}"),
            .. type.Fields.Select(field => $"{field.Name.Value}: {field.Type}"),
            .. from field in type.Fields from argument in field.Arguments select $"{field.Name.Value}({Describe(argument)})"
        ],
        InputObjectTypeDefinitionNode input =>
        [
            .. input.Directives.Select(directive => $"@{directive.Name.Value}"),
            .. input.Fields.Select(Describe)
        ],
        EnumTypeDefinitionNode values => values.Values.Select(value => value.Name.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Kind, null)
    };

    private static string Describe(InputValueDefinitionNode value) => $"{value.Name.Value}: {value.Type} = {value.DefaultValue?.ToString() ?? "none"}";
}
