using System.Reflection;
using HotChocolate.Execution;

namespace Elevate.Api.Hosting;

/// <summary>Tells which GraphQL engine the app was built with: Hot Chocolate's packages or the stand-in.</summary>
internal static class GraphQLEngine
{
    public static string Describe()
    {
        var assembly = typeof(IRequestExecutor).Assembly;
        var product = assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product ?? assembly.GetName().Name;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        return $"{product} {version}";
    }
}
