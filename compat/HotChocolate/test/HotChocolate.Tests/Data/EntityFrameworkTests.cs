using GreenDonut.Data;
using HotChocolate.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Data;

/// <summary>What reaches the database: one statement a question, parameters instead of values, no column that nobody asked for.</summary>
public sealed class EntityFrameworkTests
{
    public sealed class Author
    {
        public int Id { get; set; }
        public string Name { get; set; } = "";
        public string? Bio { get; set; }
        public List<Book> Books { get; set; } = [];
    }

    public sealed class Book
    {
        public int Id { get; set; }
        public string Title { get; set; } = "";
        public int? Year { get; set; }
        public DateTimeOffset AddedAt { get; set; }
        public Genre Genre { get; set; }
        public int AuthorId { get; set; }
        public Author Author { get; set; } = null!;
    }

    public enum Genre { Novel, Poem }

    public sealed class Library : DbContext
    {
        public Library(DbContextOptions<Library> options) : base(options) => Interlocked.Increment(ref Created);

        public static int Created;
        public static int Disposed;

        public DbSet<Book> Books => Set<Book>();

        public override ValueTask DisposeAsync()
        {
            Interlocked.Increment(ref Disposed);
            return base.DisposeAsync();
        }
    }

    public sealed class AuthorFilter : FilterInputType<Author>
    {
        protected override void Configure(IFilterInputTypeDescriptor<Author> descriptor)
        {
            descriptor.Name("ShortAuthorFilterInput").BindFieldsExplicitly().AllowAnd(false).AllowOr(false);
            descriptor.Field(a => a.Name);
            descriptor.Field(a => a.Books.Count).Name("bookCount");
            descriptor.Field(a => a.Books);
        }
    }

    public sealed class Query
    {
        [UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
        public IQueryable<Book> GetBooks(Library library) => library.Books;

        [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
        public async Task<Connection<Book>> GetShelfAsync(Library library, PagingArguments arguments, CancellationToken cancellationToken)
            => await library.Books.OrderByDescending(b => b.AddedAt).ThenBy(b => b.Id).ToPageAsync(arguments, cancellationToken).ToConnectionAsync();

        [UseFirstOrDefault, UseProjection]
        public IQueryable<Book> GetBook(Library library, int id) => library.Books.Where(b => b.Id == id);

        [UseFiltering(typeof(AuthorFilter))]
        public IQueryable<Author> GetAuthors(Library library) => library.Set<Author>();
    }

    public static TheoryData<string, string> Statements => new()
    {
        {
            """{ books(where: { year: { gt: 1990 }, title: { contains: "a" } }) { nodes { id } } }""",
            """
            -- @Value = 1990
            -- @Value1_contains = '%a%'
            -- @p = 11
            SELECT b."Id"
            FROM "Books" AS b
            WHERE b."Year" > @Value AND b."Title" LIKE @Value1_contains
            LIMIT @p
            """
        },
        {
            """{ books(where: { id: { in: [1, 2] }, genre: { neq: POEM } }) { nodes { id } } }""",
            """
            -- @Value = [1, 2]
            -- @Value1 = 1
            -- @p = 11
            SELECT b."Id"
            FROM "Books" AS b
            WHERE b."Id" = ANY (@Value) AND b."Genre" <> @Value1
            LIMIT @p
            """
        },
        {
            """{ books(where: { year: { nin: [1, null] } }) { nodes { id } } }""",
            """
            -- @Value = [1]
            -- @p = 11
            SELECT b."Id"
            FROM "Books" AS b
            WHERE NOT (b."Year" = ANY (@Value) AND b."Year" = ANY (@Value) IS NOT NULL) AND (b."Year" IS NOT NULL OR array_position(@Value, NULL) IS NULL) AND b."Year" IS NOT NULL
            LIMIT @p
            """
        },
        {
            """{ books(where: { author: { bio: { nstartsWith: "x" } }, title: { nendsWith: "y" } }) { nodes { id } } }""",
            """
            -- @Value_startswith = 'x%'
            -- @Value1_endswith = '%y'
            -- @p = 11
            SELECT b."Id"
            FROM "Books" AS b
            INNER JOIN "Author" AS a ON b."AuthorId" = a."Id"
            WHERE (a."Bio" NOT LIKE @Value_startswith OR a."Bio" IS NULL) AND b."Title" NOT LIKE @Value1_endswith
            LIMIT @p
            """
        },
        {
            """{ books(where: { or: [{ year: { eq: null } }, { author: { bio: { neq: null } } }] }) { nodes { id } } }""",
            """
            -- @p = 11
            SELECT b."Id"
            FROM "Books" AS b
            INNER JOIN "Author" AS a ON b."AuthorId" = a."Id"
            WHERE b."Year" IS NULL OR a."Bio" IS NOT NULL
            LIMIT @p
            """
        },
        {
            """{ books(where: { addedAt: { gte: "2025-01-01T00:00:00+02:00" } }) { nodes { id } } }""",
            """
            -- @Value = 12/31/2024 22:00:00 +00:00
            -- @p = 11
            SELECT b."Id"
            FROM "Books" AS b
            WHERE b."AddedAt" >= @Value
            LIMIT @p
            """
        },
        {
            """{ books(where: { author: { books: { some: { title: { eq: "t" } }, none: { year: { lt: 5 } }, any: true } } }) { nodes { id } } }""",
            """
            -- @Value = 't'
            -- @Value1 = 5
            -- @p = 11
            SELECT b."Id"
            FROM "Books" AS b
            INNER JOIN "Author" AS a ON b."AuthorId" = a."Id"
            WHERE EXISTS (
                SELECT 1
                FROM "Books" AS b0
                WHERE a."Id" = b0."AuthorId" AND b0."Title" = @Value) AND NOT EXISTS (
                SELECT 1
                FROM "Books" AS b1
                WHERE a."Id" = b1."AuthorId" AND b1."Year" < @Value1) AND EXISTS (
                SELECT 1
                FROM "Books" AS b2
                WHERE a."Id" = b2."AuthorId")
            LIMIT @p
            """
        },
        {
            """{ books(order: [{ author: { name: DESC } }, { title: ASC, year: DESC }]) { nodes { id } } }""",
            """
            -- @p = 11
            SELECT b."Id"
            FROM "Books" AS b
            INNER JOIN "Author" AS a ON b."AuthorId" = a."Id"
            ORDER BY a."Name" DESC, b."Title", b."Year" DESC
            LIMIT @p
            """
        },
        {
            """{ books { nodes { title author { name books { title } } } } }""",
            """
            -- @p = 11
            SELECT b0."Title", FALSE, a."Name", b0."Id", a."Id", b1."Title", b1."Id"
            FROM (
                SELECT b."Id", b."AuthorId", b."Title"
                FROM "Books" AS b
                LIMIT @p
            ) AS b0
            INNER JOIN "Author" AS a ON b0."AuthorId" = a."Id"
            LEFT JOIN "Books" AS b1 ON a."Id" = b1."AuthorId"
            ORDER BY b0."Id", a."Id"
            """
        },
        {
            """{ books(where: { title: { eq: "t" } }) { totalCount } }""",
            """
            -- @Value = 't'
            SELECT count(*)::int
            FROM "Books" AS b
            WHERE b."Title" = @Value
            """
        },
        {
            """{ books(first: 2, after: "NA==", order: { id: ASC }) { edges { cursor node { title } } totalCount } }""",
            """
            SELECT count(*)::int
            FROM "Books" AS b
            ;
            -- @p1 = 3
            -- @p = 5
            SELECT b."Title"
            FROM "Books" AS b
            ORDER BY b."Id"
            LIMIT @p1 OFFSET @p
            """
        },
        {
            """{ books(last: 2, order: { id: ASC }) { nodes { id } } }""",
            """
            SELECT count(*)::int
            FROM "Books" AS b
            ;
            -- @p = 2
            SELECT b."Id"
            FROM "Books" AS b
            ORDER BY b."Id"
            LIMIT @p
            """
        },
        {
            """{ book(id: 3) { title author { name } } }""",
            """
            -- @id = 3
            -- @p = 1
            SELECT b0."Title", FALSE, a."Name"
            FROM (
                SELECT b."AuthorId", b."Title"
                FROM "Books" AS b
                WHERE b."Id" = @id
                LIMIT @p
            ) AS b0
            INNER JOIN "Author" AS a ON b0."AuthorId" = a."Id"
            """
        },
        {
            """{ shelf(first: 2) { nodes { id } totalCount } }""",
            """
            SELECT count(*)::int
            FROM "Books" AS b
            ;
            -- @Value = 3
            SELECT b."Id", b."AddedAt", b."AuthorId", b."Genre", b."Title", b."Year"
            FROM "Books" AS b
            ORDER BY b."AddedAt" DESC, b."Id"
            LIMIT @Value
            """
        },
        {
            """{ shelf(first: 2, after: "WyIyMDI1LTAxLTAxVDAwOjAwOjAwKzAyOjAwIiw3XQ==") { nodes { id } } }""",
            """
            -- @Value = 12/31/2024 22:00:00 +00:00
            -- @Value3 = 7
            -- @Value4 = 3
            SELECT b."Id", b."AddedAt", b."AuthorId", b."Genre", b."Title", b."Year"
            FROM "Books" AS b
            WHERE b."AddedAt" <= @Value AND (b."AddedAt" < @Value OR (b."AddedAt" = @Value AND b."Id" > @Value3))
            ORDER BY b."AddedAt" DESC, b."Id"
            LIMIT @Value4
            """
        },
        {
            """{ shelf(last: 2, before: "WyIyMDI1LTAxLTAxVDAwOjAwOjAwKzAyOjAwIiw3XQ==") { nodes { id } } }""",
            """
            -- @Value = 12/31/2024 22:00:00 +00:00
            -- @Value3 = 7
            -- @Value4 = 3
            SELECT b."Id", b."AddedAt", b."AuthorId", b."Genre", b."Title", b."Year"
            FROM "Books" AS b
            WHERE b."AddedAt" >= @Value AND (b."AddedAt" > @Value OR (b."AddedAt" = @Value AND b."Id" < @Value3))
            ORDER BY b."AddedAt", b."Id" DESC
            LIMIT @Value4
            """
        },
        {
            """{ authors(where: { bookCount: { gt: 3 }, books: { all: { genre: { eq: NOVEL } } } }) { name } }""",
            """
            -- @Value = 3
            -- @Value1 = 0
            SELECT a."Id", a."Bio", a."Name"
            FROM "Author" AS a
            WHERE (
                SELECT count(*)::int
                FROM "Books" AS b
                WHERE a."Id" = b."AuthorId") > @Value AND NOT EXISTS (
                SELECT 1
                FROM "Books" AS b0
                WHERE a."Id" = b0."AuthorId" AND b0."Genre" <> @Value1)
            """
        }
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task WhatIsAskedIsWhatIsLoaded(string query, string expected) => Assert.Equal(expected, await SqlOf(query));

    [Fact]
    public async Task EveryResolverHasAContextOfItsOwnThatIsGoneAfterwards()
    {
        var before = (Library.Created, Library.Disposed);

        await SqlOf("{ a: books { nodes { id } } b: books { nodes { id } } book(id: 1) { id } }");

        Assert.Equal((before.Created + 3, before.Disposed + 3), (Library.Created, Library.Disposed));
    }

    private static async Task<string> SqlOf(string query)
    {
        var sql = new RecordedSql();
        var services = new ServiceCollection();
        services.AddDbContextFactory<Library>(options => options.UseNpgsql("Host=none").AddInterceptors(sql.Interceptors));
        services.AddGraphQL()
            .AddQueryType<Query>()
            .AddFiltering().AddSorting().AddProjections().AddPagingArguments()
            .RegisterDbContextFactory<Library>()
            .ModifyRequestOptions(options => options.IncludeExceptionDetails = true);
        await using var provider = services.BuildServiceProvider();
        var executor = await provider.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        var result = await executor.ExecuteAsync(query);
        Assert.Null(result.ExpectOperationResult().Errors);
        return sql.Text;
    }
}
