namespace Elevate.Api.Tests.Hosting;

/// <summary>How a command ended, and what it wrote.</summary>
internal sealed record AppResult(int ExitCode, string Output, string Errors);
