namespace HotChocolate.Types.Descriptors;

/// <summary>What the descriptors of object and interface fields have in common: they write into one configuration.</summary>
internal abstract class FieldDescriptor(DescriptorContext context, FieldConfiguration configuration) : IDescriptor
{
    protected const string NoLongerSupported = "No longer supported";

    public DescriptorContext Context { get; } = context;

    public FieldConfiguration Configuration { get; } = configuration;

    protected void SetType(Type type) => Configuration.Type = TypeReferences.OfUnannotated(type, isInput: false);

    protected void SetArgument(string name, Action<IArgumentDescriptor> configure)
    {
        var argument = Configuration.Arguments.Find(a => a.Name == name);
        if (argument is null)
        {
            argument = new InputConfiguration { Name = name, Type = MissingType.Of($"argument `{name}` of field `{Configuration.Name}`"), RuntimeType = typeof(object) };
            Configuration.Arguments.Add(argument);
        }
        configure(new ArgumentDescriptor(argument));
    }

    protected void AddDirective(string name, ArgumentNode[] arguments) => Configuration.Directives.Add(new AppliedDirective(name, arguments));
}
