namespace HotChocolate.Types.Scalars;

/// <summary>UUID: read in every notation that .NET knows, written with dashes.</summary>
internal sealed class UuidScalar : TextScalar<Guid>
{
    protected override bool IsTextValidated => true;

    protected override bool TryParse(string text, out Guid value) => Guid.TryParse(text, out value);

    protected override string Format(Guid value) => value.ToString("D");

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteStringValue((Guid)result);
}
