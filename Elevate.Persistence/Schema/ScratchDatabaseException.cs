namespace Elevate.Persistence.Schema;

/// <summary>No scratch database can be made; the message says why and names the ways out.</summary>
public sealed class ScratchDatabaseException : OperatorException
{
    internal ScratchDatabaseException(string role, Exception cause)
        : base(
            $"The role {role} may not make a database on this server, and a scratch database is needed. Let it (ALTER ROLE {role} CREATEDB), "
            + "or name a server where one may be made: --scratch <connection>.",
            cause)
    {
    }
}
