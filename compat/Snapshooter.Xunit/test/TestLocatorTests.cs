namespace Snapshooter.Xunit.Tests;

public sealed class TestLocatorTests
{
    private const string Here = nameof(TestLocatorTests);

    [Fact]
    public void Finds_a_synchronous_test() => Assert.Equal($"{Here}.{nameof(Finds_a_synchronous_test)}", TestLocator.Find().Name);

    [Fact]
    public async Task Finds_an_asynchronous_test_after_it_was_suspended()
    {
        await Task.Yield();

        Assert.Equal($"{Here}.{nameof(Finds_an_asynchronous_test_after_it_was_suspended)}", TestLocator.Find().Name);
    }

    [Theory]
    [InlineData(1)]
    public void Finds_a_theory_through_a_helper(int number) =>
        Assert.Equal($"{Here}.{nameof(Finds_a_theory_through_a_helper)}", Helper(number).Name);

    [Fact]
    public void Finds_the_folder_of_the_source_file() =>
        Assert.True(File.Exists(Path.Combine(TestLocator.Find().SourceFolder, $"{Here}.cs")));

    [Fact]
    public void Says_so_when_no_test_is_on_the_stack()
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(TestLocator.Find));
        thread.Start();
        thread.Join();

        Assert.IsType<InvalidOperationException>(error);
    }

    private static SnapshotFile Helper(int number) => number > 0 ? TestLocator.Find() : throw new ArgumentOutOfRangeException(nameof(number));
}
