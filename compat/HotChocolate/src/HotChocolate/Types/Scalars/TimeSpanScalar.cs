using System.Xml;

namespace HotChocolate.Types.Scalars;

/// <summary>TimeSpan: an ISO 8601 duration.</summary>
internal sealed class TimeSpanScalar : TextScalar<TimeSpan>
{
    protected override bool TryParse(string text, out TimeSpan value) => Iso8601Duration.TryParse(text, out value);

    protected override string Format(TimeSpan value) => XmlConvert.ToString(value);
}
