namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>What people, places and schools are called.</summary>
internal static class BulkNames
{
    public static readonly string[] First =
    [
        "Ayu", "Agus", "Bambang", "Budi", "Citra", "Dedi", "Dewi", "Dian", "Eka", "Endang", "Fajar", "Fitri", "Gita", "Hadi", "Hendra", "Indah", "Indra", "Joko",
        "Kartika", "Lestari", "Lukman", "Maya", "Mega", "Nanda", "Novi", "Nur", "Oki", "Putri", "Rahmat", "Ratna", "Rina", "Rizky", "Sari", "Siti", "Taufik",
        "Tri", "Umi", "Vina", "Wahyu", "Wati", "Yanti", "Yuni", "Yusuf", "Zainal"
    ];

    public static readonly string[] Family =
    [
        "Aminah", "Anggraini", "Astuti", "Aulia", "Firmansyah", "Ginting", "Gunawan", "Hakim", "Handayani", "Hartono", "Hidayat", "Irawan", "Ismail", "Kurniawan",
        "Kusuma", "Laksono", "Maharani", "Marlina", "Maulana", "Nasution", "Nugroho", "Permata", "Prabowo", "Pranata", "Pratama", "Purnomo", "Puspita", "Rahayu",
        "Rahmawati", "Ramadhan", "Safitri", "Santoso", "Saputra", "Setiawan", "Siregar", "Sitompul", "Suharto", "Susanto", "Susilo", "Utami", "Wibowo", "Wijaya"
    ];

    public static readonly (string City, string Region)[] Cities =
    [
        ("Jakarta", "DKI Jakarta"), ("Bandung", "Jawa Barat"), ("Surabaya", "Jawa Timur"), ("Medan", "Sumatera Utara"), ("Makassar", "Sulawesi Selatan"),
        ("Semarang", "Jawa Tengah"), ("Yogyakarta", "DI Yogyakarta"), ("Denpasar", "Bali"), ("Palembang", "Sumatera Selatan"), ("Balikpapan", "Kalimantan Timur")
    ];

    public static readonly string[] Schools = ["SD Negeri", "SMP Negeri", "SMA Negeri", "SMK Negeri", "MAN", "MTs Negeri"];

    public static readonly string[] Subjects = ["biologi", "Bahasa Indonesia", "matematika", "sejarah", "Bahasa Inggris", "fisika", "geografi", "ekonomi"];
}
