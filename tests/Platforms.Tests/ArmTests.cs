using Platforms.Tests.Support;

namespace Platforms.Tests;

/// <summary>Programs on an arm64 processor.</summary>
public sealed class ArmTests(ArmMachine machine) : IClassFixture<ArmMachine>
{
    [LongFact]
    public Task Kernels_StayInsideTheirMemory_AndGiveWhatStraightLoopsGive() =>
        PassAsync("TensorKernels.Tests", "*InstructionSetTests", "*ChildProcessTests", "*TileGeneratorTests", "*WebKernelsTests");

    [LongFact]
    public Task Engine_GivesWhatPyTorchGives() =>
        PassAsync("TorchSharp.Managed.Tests", "*InstructionSetTests", "*OriginalFaceTests", "*PublicApiTests");

    [LongFact]
    public async Task Predict_ReadsWhatIsReadHere()
    {
        Ended ended = await machine.RunAsync("src/MnistApp", "mnist", ["predict", TestPictures.Folder, "--json"]);
        Assert.Equal(await Predictions.HereAsync(), Predictions.Of(ended));
    }

    /// <summary>Runs the tests of a project there, except those that start programs or read the repository.</summary>
    private async Task PassAsync(string project, params string[] excluded)
    {
        Ended ended = await machine.RunAsync(
            $"tests/{project}", project,
            ["-noLogo", "-noColor", .. excluded.SelectMany(name => new[] { "-class-", name })],
            // What would start another process for itself does its work in this one.
            new Dictionary<string, string> { ["MNIST_NOTEBOOKS_CHILD"] = "1" });
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Matches(@"Total: [1-9]\d*, Errors: 0, Failed: 0, ", ended.Output);
    }
}
