using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Snapshooter;

/// <summary>Finds the test that is running, from the stack.</summary>
internal static class TestLocator
{
    /// <exception cref="InvalidOperationException">No test method with a source file is on the stack.</exception>
    public static SnapshotFile Find()
    {
        foreach (var frame in new StackTrace(skipFrames: 1, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is { } file && TestOf(frame.GetMethod()) is { } test)
            {
                return new SnapshotFile(Path.GetDirectoryName(file)!, $"{test.ReflectedType!.Name}.{test.Name}");
            }
        }

        throw new InvalidOperationException(
            "The test that the snapshot belongs to was not found. Match in the test method itself or in a method that it awaits, and build with debug symbols.");
    }

    private static MethodBase? TestOf(MethodBase? method)
    {
        if (method is null) return null;
        if (IsTest(method)) return method;
        var stateMachine = method.DeclaringType;
        return stateMachine?.DeclaringType?
            .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(one => IsTest(one) && one.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType == stateMachine);
    }

    private static bool IsTest(MethodBase method) => method.IsDefined(typeof(FactAttribute), inherit: true);
}
