namespace HotChocolate.Types.Scalars;

/// <summary>URL, absolute or relative; written with everything percent-encoded that has to be.</summary>
internal sealed class UrlScalar : TextScalar<Uri>
{
    protected override bool IsTextValidated => true;

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);

    protected override string Format(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : value.ToString();
}
