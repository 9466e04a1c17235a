using Elevate.Persistence.Jobs;

namespace Elevate.Api.Status;

/// <summary>The last run of a job, without the inside of its lease.</summary>
public sealed class JobStatusObjectType : ObjectType<JobRun>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<JobRun> descriptor)
    {
        descriptor.Name("JobStatus");
        descriptor.Ignore(run => run.LeasedUntil);
    }
}
