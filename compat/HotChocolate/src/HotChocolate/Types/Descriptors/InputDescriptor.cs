namespace HotChocolate.Types.Descriptors;

/// <summary>What the descriptors of arguments and input fields have in common: they write into one configuration.</summary>
internal abstract class InputDescriptor(InputConfiguration configuration) : IDescriptor
{
    protected const string NoLongerSupported = "No longer supported";

    public InputConfiguration Configuration { get; } = configuration;

    protected void SetDefault(IValueNode value)
    {
        Configuration.DefaultValue = value;
        Configuration.HasDefaultClrValue = false;
    }

    protected void SetDefault(object value)
    {
        Configuration.DefaultValue = null;
        Configuration.DefaultClrValue = value;
        Configuration.HasDefaultClrValue = true;
    }

    protected void AddDirective(string name, ArgumentNode[] arguments) => Configuration.Directives.Add(new AppliedDirective(name, arguments));
}
