namespace HotChocolate.Authorization;

/// <summary>When a rule of authorization is checked.</summary>
public enum ApplyPolicy
{
    /// <summary>Before the resolver runs, which then does not run where access is denied.</summary>
    BeforeResolver = 0,

    /// <summary>After the resolver has run, whose result is dropped where access is denied.</summary>
    AfterResolver = 1,

    /// <summary>Before anything runs: the whole request is denied.</summary>
    Validation = 2
}
