using Elevate.Domain.Badges;
using Elevate.Domain.Errors;
using Npgsql;

namespace Elevate.Persistence.Rules;

public static partial class RuleTwins
{
    private const string Award = "Badges";

    private static IEnumerable<RuleTwin> Badges =>
    [
        Unique<BadgeIsEarnedOnce>(Award, "A user holds a badge once.", "ux_earned_badges_user_code", "The badge has been earned already."),
        Triggered<EarnedBadgesAreSticky, ForbiddenException>(Award, "EL050",
            "An earned badge never changes and is taken away by an admin or higher only.", ErrorCodes.Forbidden),
        new(nameof(EarnedBadgesKeepTheirBadge), Award, "A badge that anyone earned stays in the catalogue.", typeof(EarnedBadgesKeepTheirBadge),
            ["fk_earned_badges_badge"], PostgresErrorCodes.ForeignKeyViolation, typeof(StateConflictException), [ErrorCodes.InUse])
        {
            Message = "The badge was earned and stays in the catalogue.",
        },
        DatabaseOnly("BadgesAreGrantedByOthers", Award, "EL051",
            "A badge is granted by the reviewer whose decision earned it, by an admin or higher, or by the system; by nobody to themselves.",
            "The commands grant what was earned, to others.", error: typeof(ForbiddenException), code: ErrorCodes.Forbidden),
        DatabaseOnly("BadgesAreWellFormed", Award, PostgresErrorCodes.CheckViolation, "Code, name and description have their lengths, criteria a known type.",
            "The catalogue comes with the migrations.", ["chk_badges_lengths", "chk_badges_criteria"]),
    ];
}
