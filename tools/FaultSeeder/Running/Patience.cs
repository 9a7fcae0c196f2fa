namespace FaultSeeder.Running;

/// <summary>How long a program is waited for.</summary>
/// <param name="InSilence">How long it may print nothing.</param>
/// <param name="InAll">How long it may take.</param>
internal sealed record Patience(TimeSpan InSilence, TimeSpan InAll)
{
    /// <summary>For builds and for tests whose usual time is not known.</summary>
    internal static Patience Unknown { get; } = new(TimeSpan.FromMinutes(20), TimeSpan.FromHours(1));
}
