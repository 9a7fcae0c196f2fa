using LiveNotebooks.Supervision;

namespace LiveNotebooks.Tests.Supervision;

public sealed class SupervisedLoopTests
{
    [Fact]
    public async Task TurnThatFails_IsSaidOnce_AndTriedAgain_UntilItSucceeds()
    {
        var log = new List<string>();
        var faults = new List<string?>();
        var loop = new SupervisedLoop("Singing", log.Add);
        loop.FaultChanged += () => faults.Add(loop.Fault);
        int turns = 0;
        await loop.RunAsync(
            _ => ++turns switch
            {
                1 or 2 => throw new InvalidOperationException("The voice is gone."),
                3 => throw new FormatException("The notes are wrong."),
                _ => Task.FromResult(turns < 5),
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(5, turns);
        Assert.Equal(
            [
                "Singing has failed: The voice is gone. It is tried again.", "Singing has failed: The notes are wrong. It is tried again.",
                null,
            ],
            faults);
        Assert.Equal(2, log.Count);
    }

    [Fact]
    public async Task EndInThePauseAfterAFault_EndsTheLoop()
    {
        using var end = new CancellationTokenSource();
        var loop = new SupervisedLoop("Singing", _ => end.Cancel());
        await loop.RunAsync(_ => throw new InvalidOperationException("No."), end.Token);
        Assert.NotNull(loop.Fault);
    }
}
