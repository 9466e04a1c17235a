using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Elevate.Persistence.Embedded;

/// <summary>Chooses the port. The last one is kept where it is free, so that a tool that was pointed at it still finds the server.</summary>
internal static class FreePort
{
    public static int Choose(EmbeddedPostgresOptions options, DataFolder folder, bool again)
    {
        if (options.Port is { } wanted)
        {
            return !again && IsFree(wanted)
                ? wanted
                : throw new EmbeddedPostgresException(
                    EmbeddedPostgresFailure.PortTaken,
                    $"Port {wanted} on 127.0.0.1, which PostgreSQL was to use, is taken. Ways out: stop what uses it, set Postgres:Port to another, "
                    + $"leave it out to get a free one, or {EmbeddedPostgresException.OtherServer}.");
        }

        return !again && !options.Temporary && Last(folder) is { } last && IsFree(last) ? last : Any();
    }

    public static void Remember(DataFolder folder, int port) => File.WriteAllText(folder.Port, port.ToString(CultureInfo.InvariantCulture));

    private static int? Last(DataFolder folder) =>
        File.Exists(folder.Port) && int.TryParse(File.ReadAllText(folder.Port), CultureInfo.InvariantCulture, out var port) ? port : null;

    private static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = !OperatingSystem.IsLinux() };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
