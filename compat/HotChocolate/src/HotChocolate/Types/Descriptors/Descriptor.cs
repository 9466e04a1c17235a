namespace HotChocolate.Types.Descriptors;

/// <summary>What a descriptor, of whatever kind, writes into.</summary>
internal interface IConfigures : IDescriptor
{
    SchemaMember Configuration { get; }
}

/// <summary>A descriptor of a field, of an object or an interface.</summary>
internal interface IFieldDescriptor : IDescriptor
{
    DescriptorContext Context { get; }

    FieldConfiguration Configuration { get; }
}

/// <summary>A descriptor writes what it is told into a configuration, which it may share with other descriptors of the same member.</summary>
internal abstract class Descriptor<TSelf, TConfiguration>(DescriptorContext context, TConfiguration configuration) : IConfigures
    where TSelf : Descriptor<TSelf, TConfiguration>
    where TConfiguration : SchemaMember
{
    protected const string NoLongerSupported = "No longer supported";

    public DescriptorContext Context { get; } = context;

    public TConfiguration Configuration { get; } = configuration;

    SchemaMember IConfigures.Configuration => Configuration;

    protected TSelf Set(Action<TConfiguration> change)
    {
        change(Configuration);
        return (TSelf)this;
    }
}
