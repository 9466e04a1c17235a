using Elevate.Domain.Activities;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Elevate.Persistence.Model;

/// <summary>Stages are rows, not an enum of the database, so that one can be added; their key is text.</summary>
internal sealed class ActivityCodeConverter()
    : ValueConverter<ActivityCode, string>(activity => activity.ToKey(), key => ActivityCodes.Parse(key));
