namespace Testing;

/// <summary>
/// A fixture of an assembly whose tests start processes: these take one processor each. Several run at once, and the threads of a training
/// wait for each other without sleeping: two trainings with a thread for every processor take twice as long as one after the other.
/// </summary>
public sealed class OneProcessor
{
    public OneProcessor() => Environment.SetEnvironmentVariable("DOTNET_PROCESSOR_COUNT", "1");
}
