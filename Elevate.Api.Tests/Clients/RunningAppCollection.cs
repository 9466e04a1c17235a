namespace Elevate.Api.Tests.Clients;

/// <summary>These tests measure how soon a client hears of something: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunningAppCollection
{
    public const string Name = "Running app";
}
