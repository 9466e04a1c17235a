using System.Reflection;
using System.Runtime.Loader;
using Elevate.Persistence.Schema.Lint;

namespace Elevate.Persistence.Schema.Scaffolding;

/// <summary>Shows what a migration of another build of this assembly does: that of the checkout, which is newer than the one that runs.</summary>
internal static class MigrationReview
{
    /// <summary>The SQL of a migration, and what lint finds in it.</summary>
    /// <param name="assembly">The file of the build that has the migration.</param>
    /// <param name="migration">The migration.</param>
    public static (string Sql, string Findings) Read(string assembly, string migration)
    {
        var folder = Path.GetDirectoryName(assembly)!;
        var context = new AssemblyLoadContext("migrations", isCollectible: true);
        try
        {
            // Only what belongs to the checkout is taken from its build; everything else is what this process uses already.
            context.Resolving += (loading, name) => name.Name?.StartsWith("Elevate.", StringComparison.Ordinal) == true
                ? loading.LoadFromAssemblyPath(Path.Combine(folder, $"{name.Name}.dll"))
                : null;
            var review = context.LoadFromAssemblyPath(assembly).GetType(typeof(MigrationReview).FullName!, throwOnError: true)!;
            return ((string, string))review.GetMethod(nameof(Describe), BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [migration])!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static (string Sql, string Findings) Describe(string migration)
    {
        var lint = new MigrationLint();
        var name = lint.Find([migration]);
        return (lint.SqlOf(name[0]), LintReport.Write(lint.Check(name)));
    }
}
