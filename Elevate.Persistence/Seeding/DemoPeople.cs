using Elevate.Domain.Users;

namespace Elevate.Persistence.Seeding;

/// <summary>Who is in the demo programme: educators of five cohorts and six schools, a student, and staff.</summary>
internal static class DemoPeople
{
    public static readonly DemoPerson Sari = new("sari_dewi", "Sari Dewi", Cohort: "Jakarta 2026", School: "SMAN 1 Jakarta", Region: "DKI Jakarta");
    public static readonly DemoPerson Reviewer = new("budi_reviewer", "Budi Santoso", Role.Reviewer);
    public static readonly DemoPerson Admin = new("admin", "Rina Kusuma", Role.Admin);

    private static readonly (string Name, string Region)[] Cohorts =
        [("Jakarta 2026", "DKI Jakarta"), ("Bandung 2026", "Jawa Barat"), ("Surabaya 2026", "Jawa Timur"), ("Medan 2026", "Sumatera Utara"), ("Makassar 2026", "Sulawesi Selatan")];

    private static readonly string[] Schools =
        ["SMAN 1 Jakarta", "SMK Telkom Bandung", "SMP Negeri 12 Surabaya", "SMAN 3 Medan", "SD Inpres Makassar", "MAN 2 Jakarta"];

    private static readonly string[] Educators =
    [
        "Ayu Lestari", "Agus Wijaya", "Citra Permata", "Dedi Kurniawan", "Eka Rahmawati", "Fajar Nugroho", "Gita Anggraini", "Hendra Gunawan",
        "Indah Puspita", "Joko Susilo", "Kartika Sari", "Lukman Hakim", "Maya Safitri", "Nanda Pratama", "Oki Setiawan", "Putri Handayani",
        "Rahmat Hidayat", "Siti Aminah", "Taufik Ismail", "Umi Kalsum", "Vina Marlina", "Wahyu Saputra", "Yuni Astuti", "Zainal Abidin", "Bayu Firmansyah"
    ];

    /// <summary>Staff first: they decide on what the others hand in.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("superadmin", "Dewi Hartono", Role.Superadmin),
        Admin,
        Reviewer,
        Sari,
        new("tono_student", "Tono Prabowo", UserType: UserType.Student, School: "SMAN 1 Jakarta", Region: "DKI Jakarta"),
        .. Educators.Select((name, i) => new DemoPerson(
            name.ToLowerInvariant().Replace(' ', '_'), name,
            Cohort: Cohorts[i % Cohorts.Length].Name, School: Schools[i % Schools.Length], Region: Cohorts[i % Cohorts.Length].Region))
    ];
}
