namespace HotChocolate.Types.Pagination;

/// <summary>A way to page; there is one only, which no application has to name.</summary>
public abstract class CursorPagingProvider
{
    private protected CursorPagingProvider()
    {
    }
}
