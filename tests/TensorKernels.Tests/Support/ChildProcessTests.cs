namespace TensorKernels.Tests.Support;

public sealed class ChildProcessTests
{
    private const string Variable = "MNIST_NOTEBOOKS_ENDLESS";

    [Fact]
    public void ProcessThatDoesNotEnd_IsEndedAndFails()
    {
        var fault = Assert.ThrowsAny<Exception>(
            () => ChildProcess.Run([typeof(Endless)], Variable, "1", patience: TimeSpan.FromSeconds(1)));

        Assert.StartsWith($"{Variable}=1: not ended after 00:00:01", fault.Message, StringComparison.Ordinal);
    }

    public sealed class Endless
    {
        [Fact]
        public void Waits()
        {
            if (Environment.GetEnvironmentVariable(Variable) is not null)
                Thread.Sleep(Timeout.Infinite);
        }
    }
}
