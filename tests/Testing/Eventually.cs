namespace Testing;

/// <summary>Waits for what happens behind the test, however busy the machine is.</summary>
public static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">The condition; what it throws as long as files are being replaced counts as "not yet".</param>
    /// <param name="describe">What is found instead, if it never holds.</param>
    public static async Task IsTrueAsync(Func<bool> condition, Func<string?> describe)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(s_patience);
        while (!Holds(condition))
        {
            Assert.False(patience.IsCancellationRequested, describe());
            await Task.Delay(50, CancellationToken.None);
        }
    }

    private static bool Holds(Func<bool> condition)
    {
        try
        {
            return condition();
        }
        catch (IOException)
        {
            return false;
        }
    }
}
