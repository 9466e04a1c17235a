namespace Elevate.Api.Tests.Runbooks;

/// <summary>One block of the page.</summary>
internal sealed record OperationsBlock(string Section, string Language, string Text);
