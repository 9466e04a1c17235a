using Elevate.Api.Identity;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Submissions;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;

namespace Elevate.Api.Submissions;

/// <summary>Watching submissions.</summary>
[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class SubmissionSubscriptions
{
    /// <summary>A decision on one of the caller's own submissions: the submission as it is now.</summary>
    [Subscribe(With = nameof(SubscribeToReviewsAsync))]
    public async Task<Submission> OnSubmissionReviewedAsync(
        [EventMessage] Guid submissionId, SubmissionByIdDataLoader submissions, CancellationToken cancellationToken) =>
        (await submissions.LoadAsync(submissionId, cancellationToken))!;

    /// <summary>The decisions on the caller's submissions.</summary>
    public async ValueTask<ISourceStream<Guid>> SubscribeToReviewsAsync(
        ITopicEventReceiver receiver, IActorAccessor actors, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(cancellationToken);
        return await receiver.SubscribeAsync<Guid>(SubmissionTopics.Reviewed(actor.UserId), cancellationToken);
    }

    /// <summary>The queue changed: how many wait now. REVIEWER and above.</summary>
    [Subscribe(With = nameof(SubscribeToQueueAsync))]
    public async Task<ReviewQueue> OnReviewQueueChangedAsync(
        [EventMessage] ReviewQueue queue, IActorAccessor actors, CancellationToken cancellationToken)
    {
        // A role can be taken away while somebody listens.
        await actors.RequireAsync(Role.Reviewer, cancellationToken);
        return queue;
    }

    /// <summary>The changes of the queue.</summary>
    public async ValueTask<ISourceStream<ReviewQueue>> SubscribeToQueueAsync(
        ITopicEventReceiver receiver, IActorAccessor actors, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(Role.Reviewer, cancellationToken);
        return await receiver.SubscribeAsync<ReviewQueue>(SubmissionTopics.QueueChanged, cancellationToken);
    }
}
