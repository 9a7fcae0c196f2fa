using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Managed.Tests;

/// <summary>What the event source <c>TensorKernels</c> tells of a step to who listens by its name, as <c>dotnet-trace</c> does.</summary>
public sealed class KernelEventsTests
{
    [Fact]
    public void Listener_OfAStep_SeesKernelsAndNodesInOrder()
    {
        (string Name, long Begin, long End)[] own = [];
        int kernel = -1;

        // On a busy machine a worker may have taken all images before this thread takes one.
        for (int attempt = 0; attempt < 50 && kernel < 0; attempt++)
        {
            own = EventsOfAStep();
            kernel = Array.FindIndex(own, heard => heard.Name == "PooledConvolutionKernel");
        }

        int sum = Array.FindIndex(own, heard => heard.Name == "SumBackward");
        int node = Array.FindIndex(own, heard => heard.Name == "ConvolutionBackward");
        Assert.True(kernel >= 0 && sum > kernel && node > sum, string.Join(", ", own.Select(heard => heard.Name)));
        Assert.All(own, heard => Assert.True(heard.Begin <= heard.End));
        Assert.True(own[kernel].End <= own[sum].Begin && own[sum].End <= own[node].Begin);
    }

    private static (string Name, long Begin, long End)[] EventsOfAStep()
    {
        using var listener = new Listener();
        int thread = Environment.CurrentManagedThreadId;
        using (torch.NewDisposeScope())
        {
            Modules.Conv2d convolution = torch.nn.Conv2d(1, 4, 3);
            Tensor hidden = F.max_pool2d(F.relu(convolution.call(torch.rand(8, 1, 12, 12))), 2);
            hidden.flatten(1).sum().backward();
        }

        // Tests beside this one are heard, too.
        return [.. listener.Heard.Where(heard => heard.Thread == thread).Select(heard => (heard.Name, heard.Begin, heard.End))];
    }

    private sealed class Listener : EventListener
    {
        internal readonly ConcurrentQueue<(string Name, int Thread, long Begin, long End)> Heard = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "TensorKernels")
                EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.Payload is [string name, long begin, long end])
                Heard.Enqueue((name, Environment.CurrentManagedThreadId, begin, end));
        }
    }
}
