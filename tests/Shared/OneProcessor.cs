using System.Runtime.CompilerServices;

namespace Shared;

/// <summary>
/// The processes that these tests start take one processor each. Several run at once, and the threads of a training wait for each
/// other without sleeping: two trainings with a thread for every processor take twice as long as one after the other.
/// </summary>
internal static class OneProcessor
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_PROCESSOR_COUNT", "1");
}
