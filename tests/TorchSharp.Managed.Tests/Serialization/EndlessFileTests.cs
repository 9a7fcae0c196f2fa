using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class EndlessFileTests
{
    /// <summary>Opening one for reading waits for a writer that may never come.</summary>
    [Fact]
    [Differs("A named pipe, a device or a socket", Ends = true)]
    public void NamedPipe_InPlaceOfAFile_IsRefusedAtOnce()
    {
        Assert.SkipUnless(NamedPipe.CanBeMade, "Named pipes are no files here.");
        using DisposeScope scope = NewDisposeScope();
        using var folder = new TempFolder();
        string pipe = NamedPipe.Make(folder.Find("weights"));
        using Linear model = Linear(2, 2);
        using var optimizer = torch.optim.Adam(model.parameters());

        foreach (Action read in new Action[]
        {
            () => model.load(pipe), () => torch.Tensor.Load(pipe), () => torch.Tensor.load(pipe), () => optimizer.load_state_dict(pipe),
        })
        {
            Assert.Equal($"{pipe} is a named pipe, not a file; name a file that holds the data.", Assert.Throws<IOException>(read).Message);
        }
    }
}
