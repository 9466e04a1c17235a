using System.Diagnostics;
using System.Runtime.InteropServices;

namespace HotChocolate.Tests.Validation;

/// <summary>What some work took of its thread: time on the processor, not time that passed, so that other tests do not count.</summary>
internal readonly partial record struct Effort(TimeSpan Cpu, long AllocatedBytes)
{
    private const int ThreadCpuTime = 3;

    public static Effort Of(Action work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var clock = Clock();
        work();
        return new Effort(Clock() - clock, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static TimeSpan Clock()
    {
        if (!OperatingSystem.IsLinux()) return Stopwatch.GetElapsedTime(0);
        _ = clock_gettime(ThreadCpuTime, out var time);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000d);
    }

    [DllImport("libc", ExactSpelling = true)]
    private static extern int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
