namespace HotChocolate.Types.MutationConventions;

/// <summary>What every error of a mutation implements, unless the schema has an interface of its own for that.</summary>
internal sealed class ErrorInterfaceType : InterfaceType
{
    public const string Message = "message";

    protected override void Configure(IInterfaceTypeDescriptor descriptor)
        => descriptor.Name("Error").Field(Message).Type<NonNullType<StringType>>();
}

/// <summary>
/// The error type of an exception: its message, then what the exception knows beyond other exceptions. Error classes are shown as they are.
/// </summary>
internal sealed class ErrorType<T> : ObjectType<T>
{
    private const string ExceptionSuffix = "Exception";
    private const string ErrorSuffix = "Error";

    protected override void Configure(IObjectTypeDescriptor<T> descriptor)
    {
        var conventions = ((ObjectTypeDescriptor)descriptor).Context.Setup.Options<MutationConventionSetup>();
        ((ObjectTypeDescriptor)descriptor).Configuration.Interfaces.Add(new TypeReference.Clr(conventions.ErrorInterface ?? typeof(ErrorInterfaceType), IsInput: false));
        if (!typeof(Exception).IsAssignableFrom(typeof(T))) return;
        descriptor.Name(NameOf(typeof(T))).BindFieldsExplicitly();
        descriptor.Field(typeof(T).GetProperty(nameof(Exception.Message))!).Type<NonNullType<StringType>>();
        foreach (var property in Members.OfOutput(typeof(T), includeStatic: false).OfType<PropertyInfo>())
            if (!IsOfEveryException(property)) descriptor.Field(property);
    }

    private static bool IsOfEveryException(PropertyInfo property) => typeof(Exception).GetProperty(property.Name) is not null;

    private static string NameOf(Type type)
        => (type.Name.EndsWith(ExceptionSuffix, StringComparison.Ordinal) ? type.Name[..^ExceptionSuffix.Length] : type.Name) + ErrorSuffix;
}
