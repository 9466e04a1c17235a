using Elevate.Api.GraphQL;
using Elevate.Api.Hosting;
using Elevate.Api.Identity;
using HotChocolate.Execution;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Elevate.Api.Tests.Schema;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_committed_schema_is_the_one_that_is_served()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production })
            .AddLogging()
            .AddHttpContextAccessor()
            .AddSingleton<IActorAccessor, HttpActorAccessor>()
            .AddElevateDatabase("Host=localhost")
            .AddElevateGraphQL().Services
            .BuildServiceProvider();
        var executor = await services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();

        Assert.Equal(executor.Schema.ToString(), File.ReadAllText(SchemaFiles.Schema));
    }

    [Fact]
    public void Everything_in_the_schema_is_described()
    {
        var undescribed = SchemaFiles.Read(SchemaFiles.Schema).Values.SelectMany(Undescribed);

        Assert.Empty(undescribed);
    }

    // What the conventions make around mutations and filters speaks for itself.
    private static IEnumerable<string> Undescribed(IDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode { Name.Value: "Query" or "Mutation" or "Subscription" } type => UndescribedFields(type),
        ObjectTypeDefinitionNode type when type.Name.Value.EndsWith("Payload", StringComparison.Ordinal) => [],
        ObjectTypeDefinitionNode type => Name(type.Name.Value, type.Description).Concat(UndescribedFields(type)),
        InputObjectTypeDefinitionNode input when input.Name.Value.EndsWith("OperationFilterInput", StringComparison.Ordinal) => [],
        InputObjectTypeDefinitionNode input => input.Fields
            .Where(field => field.Name.Value is not ("and" or "or")).SelectMany(field => Name($"{input.Name.Value}.{field.Name.Value}", field.Description)),
        EnumTypeDefinitionNode { Name.Value: "SortEnumType" } => [],
        EnumTypeDefinitionNode values => values.Values.SelectMany(value => Name($"{values.Name.Value}.{value.Name.Value}", value.Description)),
        _ => []
    };

    private static IEnumerable<string> UndescribedFields(ObjectTypeDefinitionNode type) => type.Fields
        .Where(field => field.Name.Value != "message")
        .SelectMany(field => Name($"{type.Name.Value}.{field.Name.Value}", field.Description).Concat(field.Arguments
            .Where(argument => argument.Name.Value is not ("input" or "where" or "order"))
            .SelectMany(argument => Name($"{type.Name.Value}.{field.Name.Value}({argument.Name.Value})", argument.Description))));

    private static string[] Name(string name, StringValueNode? description) => description is null ? [name] : [];
}
