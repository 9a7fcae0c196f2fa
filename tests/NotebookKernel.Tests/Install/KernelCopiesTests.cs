using Common;
using NotebookKernel.Install;

namespace NotebookKernel.Tests.Install;

public sealed class KernelCopiesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RemoveUnused_LeavesWhatAnotherInstallationIsCopying_AndNotWhatADeadOneLeft()
    {
        string living = TemporaryWriter.Create();
        // No system gives out this process ID.
        string dead = FormattableString.Invariant($"{living.Split('-')[0]}-{int.MaxValue}-01234567");
        foreach (string name in new[] { $"1.{living}.tmp", $"2.{dead}.tmp", "3.4711.tmp", "4" })
            _folder.Write($"notebook-kernel/copies/{name}/NotebookKernel.dll", "");

        new KernelCopies(_folder.Path).RemoveUnused([]);

        Assert.Equal(
            $"1.{living}.tmp", Path.GetFileName(Assert.Single(Directory.GetDirectories(_folder.Find("notebook-kernel/copies")))));
    }
}
