namespace HotChocolate.Types.Descriptors;

/// <summary>What descriptors and attributes share while one schema is built.</summary>
internal sealed class DescriptorContext(SchemaSetup setup, IServiceProvider services) : IDescriptorContext
{
    public SchemaSetup Setup { get; } = setup;

    public IServiceProvider Services { get; } = services;

    public XmlDescriptions Descriptions { get; } = new(setup.Options<SchemaOptions>().UseXmlDocumentation);

    public ParameterClassifier Parameters { get; } = new(setup, services);
}
