namespace HotChocolate.Types.Descriptors;

/// <summary>The schema under construction, as descriptors see it.</summary>
public interface IDescriptorContext
{
    /// <summary>The services of the application.</summary>
    IServiceProvider Services { get; }
}

/// <summary>What descriptors and attributes share while one schema is built.</summary>
internal sealed class DescriptorContext(SchemaSetup setup, IServiceProvider services) : IDescriptorContext
{
    public SchemaSetup Setup { get; } = setup;

    public IServiceProvider Services { get; } = services;

    public XmlDescriptions Descriptions { get; } = new(setup.Options<SchemaOptions>().UseXmlDocumentation);

    public ParameterClassifier Parameters { get; } = new(setup, services);
}
