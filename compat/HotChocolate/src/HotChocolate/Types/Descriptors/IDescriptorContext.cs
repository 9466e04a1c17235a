namespace HotChocolate.Types.Descriptors;

/// <summary>The schema under construction, as descriptors see it.</summary>
public interface IDescriptorContext
{
    /// <summary>The services of the application.</summary>
    IServiceProvider Services { get; }
}
