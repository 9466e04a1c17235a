using Elevate.Domain.Badges;
using Elevate.Domain.Kajabi;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Elevate.Persistence.Model;

/// <summary>The enum types of the database: named as in C#, with labels in UPPER_SNAKE_CASE.</summary>
internal sealed class EnumTypes : INpgsqlNameTranslator
{
    private static readonly EnumTypes Names = new();

    public string TranslateTypeName(string clrName) => clrName;

    public string TranslateMemberName(string clrName) => SnakeCase.From(clrName).ToUpperInvariant();

    // Labels in the order of declaration: comparing roles in SQL means something.
    public static void Declare(ModelBuilder model) => model
        .HasPostgresEnum<Role>(name: nameof(Role), nameTranslator: Names)
        .HasPostgresEnum<UserType>(name: nameof(UserType), nameTranslator: Names)
        .HasPostgresEnum<SubmissionStatus>(name: nameof(SubmissionStatus), nameTranslator: Names)
        .HasPostgresEnum<Visibility>(name: nameof(Visibility), nameTranslator: Names)
        .HasPostgresEnum<LedgerSource>(name: nameof(LedgerSource), nameTranslator: Names)
        .HasPostgresEnum<BadgeSource>(name: nameof(BadgeSource), nameTranslator: Names)
        .HasPostgresEnum<KajabiEventStatus>(name: nameof(KajabiEventStatus), nameTranslator: Names)
        .HasPostgresEnum<ReferralEventType>(name: nameof(ReferralEventType), nameTranslator: Names);

    public static void Map(NpgsqlDataSourceBuilder builder)
    {
        builder.MapEnum<Role>(nameof(Role), Names);
        builder.MapEnum<UserType>(nameof(UserType), Names);
        builder.MapEnum<SubmissionStatus>(nameof(SubmissionStatus), Names);
        builder.MapEnum<Visibility>(nameof(Visibility), Names);
        builder.MapEnum<LedgerSource>(nameof(LedgerSource), Names);
        builder.MapEnum<BadgeSource>(nameof(BadgeSource), Names);
        builder.MapEnum<KajabiEventStatus>(nameof(KajabiEventStatus), Names);
        builder.MapEnum<ReferralEventType>(nameof(ReferralEventType), Names);
    }

    public static void Map(NpgsqlDbContextOptionsBuilder options) => options
        .MapEnum<Role>(nameof(Role), nameTranslator: Names)
        .MapEnum<UserType>(nameof(UserType), nameTranslator: Names)
        .MapEnum<SubmissionStatus>(nameof(SubmissionStatus), nameTranslator: Names)
        .MapEnum<Visibility>(nameof(Visibility), nameTranslator: Names)
        .MapEnum<LedgerSource>(nameof(LedgerSource), nameTranslator: Names)
        .MapEnum<BadgeSource>(nameof(BadgeSource), nameTranslator: Names)
        .MapEnum<KajabiEventStatus>(nameof(KajabiEventStatus), nameTranslator: Names)
        .MapEnum<ReferralEventType>(nameof(ReferralEventType), nameTranslator: Names);
}
