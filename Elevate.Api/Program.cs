using Elevate.Api.Hosting;

return await ElevateCommandLine.RunAsync(args);
