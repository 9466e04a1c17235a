using System.Diagnostics;
using System.Globalization;
using System.Text;
using HotChocolate.Benchmarks.Server;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Planning;
using HotChocolate.Types.Model;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Benchmarks;

/// <summary>What a large document costs the first time it comes: it is parsed, validated and compiled to the last field.</summary>
internal static class DocumentBenchmark
{
    private const int Fragments = 24;
    private const int FieldsOfAFragment = 40;

    public static async Task<int> RunAsync()
    {
        var source = Encoding.UTF8.GetBytes(Text());
        await using var services = Services();
        var schema = (SchemaModel)(await services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync()).Schema;
        var options = new ValidationOptions();
        var document = Utf8GraphQLParser.Parse(source);
        Console.WriteLine($"\ndocument of {source.Length / 1024.0:0} KiB, {Fragments * (FieldsOfAFragment + 1)} fields");
        Measure("parse", () => Utf8GraphQLParser.Parse(source));
        Measure("validate", () => DocumentValidator.Validate(schema, document, options, default));
        Measure("compile", () => Compile(new CachedDocument(source, document).GetOperation(schema, null).Root, schema));
        return DocumentValidator.Validate(schema, document, options, default).Count;
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddBenchmarkSchema();
        return services.BuildServiceProvider();
    }

    /// <summary>Every kind of thing that documents have: aliases, arguments, variables, input objects, fragments, directives.</summary>
    private static string Text()
    {
        var text = new StringBuilder("query Large($text: String!, $limit: Int = 3, $yes: Boolean!) {\n");
        for (var i = 0; i < Fragments; i++)
            text.Append(CultureInfo.InvariantCulture, $"  s{i}: search(text: $text, limit: $limit, sorting: {{ byPrice: true }}) @include(if: $yes) {{ ...P{i} }}\n");
        text.Append("}\n");
        string[] names = ["id", "name", "sku", "description", "price", "stock", "rating", "isActive"];
        for (var i = 0; i < Fragments; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"fragment P{i} on Product {{\n");
            for (var j = 0; j < FieldsOfAFragment; j++) text.Append(CultureInfo.InvariantCulture, $"  f{j}: {names[(i + j) % names.Length]}\n");
            text.Append("}\n");
        }
        return text.ToString();
    }

    private static int Compile(SelectionSet set, SchemaModel schema)
    {
        var count = set.Selections.Length;
        foreach (var selection in set.Selections)
            if (selection.NamedType is ObjectModel type) count += Compile(selection.SelectionsFor(type), schema);
        return count;
    }

    private static void Measure<T>(string name, Func<T> run)
    {
        var until = Stopwatch.StartNew();
        while (until.Elapsed < TimeSpan.FromSeconds(2)) run();
        var times = new List<double>();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < 200; i++)
        {
            var watch = Stopwatch.StartNew();
            run();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        bytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / times.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24}{times.Order().ElementAt(times.Count / 2),8:0.00} ms{bytes / 1024,10} KiB"));
    }
}
