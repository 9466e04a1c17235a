using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace Elevate.Api.Tests.Migrations;

/// <summary>The app's migrations and those that are nested in the derived class.</summary>
#pragma warning disable EF1001 // There is no public way to have migrations from two places.
internal abstract class NextVersion(
    ICurrentDbContext currentContext, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : MigrationsAssembly(currentContext, options, ids, logger)
{
    public override IReadOnlyDictionary<string, TypeInfo> Migrations => new SortedList<string, TypeInfo>(base.Migrations.Concat(
        from type in GetType().GetNestedTypes(BindingFlags.NonPublic)
        let attribute = type.GetCustomAttribute<MigrationAttribute>()
        where attribute is not null
        select KeyValuePair.Create(attribute.Id, type.GetTypeInfo())).ToDictionary());

    protected static void Use<TVersion>(DbContextOptionsBuilder options) where TVersion : NextVersion => options
        .ReplaceService<IMigrationsAssembly, TVersion>()
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
