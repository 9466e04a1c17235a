using System.IO.Compression;
using System.Reflection;
using GreenDonut;

namespace HotChocolate.Tests.Api;

/// <summary>What the engine makes public exists in the packages with the same signature, so that an application compiles against either.</summary>
public sealed class PublicApiTests
{
    private static readonly HashSet<string> s_recorded = ReadRecorded();

    public static TheoryData<string> Assemblies => [typeof(ISchema).Assembly.GetName().Name!, "HotChocolate.Data.EntityFramework", "HotChocolate.Subscriptions.Postgres"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void EveryPublicMemberIsInThePackages(string assembly)
    {
        var headers = s_recorded.Where(PublicApi.IsTypeLine).ToLookup(TypeOf);
        var unknown = new PublicApi().Lines(Assembly.Load(assembly))
            .Where(line => !Deviations.IsAccepted(line))
            .Where(line => PublicApi.IsTypeLine(line) ? !headers[TypeOf(line)].Any(recorded => IsPartOf(line, recorded)) : !s_recorded.Contains(line))
            .ToArray();

        Assert.True(unknown.Length == 0, $"{unknown.Length} lines are not in the packages:{Environment.NewLine}{string.Join(Environment.NewLine, unknown)}");
    }

    [Fact]
    public void EveryDeviationIsStillNeeded()
    {
        var lines = new[] { typeof(ISchema).Assembly, typeof(IDataLoader).Assembly }.Distinct()
            .SelectMany(new PublicApi().Lines)
            .ToArray();

        var unused = Deviations.Reasons.Keys.Where(prefix => !lines.Any(line => line.StartsWith(prefix, StringComparison.Ordinal))).ToArray();

        Assert.Empty(unused);
    }

    [Theory]
    [InlineData("A.B::sealed class : C.D", "A.B::sealed class : C.D, C.E", true)]
    [InlineData("A.B::sealed class", "A.B::sealed class : C.D", true)]
    [InlineData("A.B::class : C.D", "A.B::sealed class : C.D", false)]
    [InlineData("A.B::sealed class : C.F", "A.B::sealed class : C.D", false)]
    public void ATypeMayListFewerBases(string line, string recorded, bool expected) => Assert.Equal(expected, IsPartOf(line, recorded));

    private static bool IsPartOf(string line, string recorded)
    {
        var (kind, bases) = Split(line);
        var (recordedKind, recordedBases) = Split(recorded);
        return kind == recordedKind && bases.IsSubsetOf(recordedBases);
    }

    private static (string Kind, HashSet<string> Bases) Split(string line)
    {
        var parts = line.Split(" : ", 2);
        return (parts[0], parts.Length == 1 ? [] : SplitBases(parts[1]));
    }

    // Commas within type arguments do not separate bases.
    private static HashSet<string> SplitBases(string text)
    {
        var bases = new HashSet<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '<') depth++;
            else if (i < text.Length && text[i] is '>') depth--;
            if (i < text.Length && (text[i] != ',' || depth > 0)) continue;
            bases.Add(text[start..i].Trim());
            start = i + 1;
        }
        return bases;
    }

    private static string TypeOf(string line) => line[..line.IndexOf("::", StringComparison.Ordinal)];

    private static HashSet<string> ReadRecorded()
    {
        using var file = typeof(PublicApiTests).Assembly.GetManifestResourceStream("hot-chocolate-15.1.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var lines = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }
}
