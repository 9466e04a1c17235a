namespace Elevate.Api.Tests.Runbooks;

/// <summary>Says which commands of the page a test runs.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RunsSectionAttribute(string section) : Attribute
{
    public string Section { get; } = section;
}
