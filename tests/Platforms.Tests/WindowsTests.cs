using System.Text.Json;
using Platforms.Tests.Support;

namespace Platforms.Tests;

/// <summary>Programs on Windows, as far as Wine is Windows.</summary>
public sealed class WindowsTests(WindowsMachine machine) : IClassFixture<WindowsMachine>
{
    [LongFact]
    public async Task Predict_ReadsWhatIsReadHere()
    {
        Ended ended = await machine.RunAsync(
            "src/MnistApp", "mnist.exe", "predict", WindowsMachine.PathOf(TestPictures.Folder), "--json");
        Assert.Equal(await Predictions.HereAsync(), Predictions.Of(ended));
    }

    /// <summary>Lines end as Windows ends them, names hold what no code page has, and what is printed is UTF-8.</summary>
    [LongFact]
    public async Task Run_ExecutesANotebookWithLinesOfWindows()
    {
        using var place = new TempFolder();
        string notebook = place.Write(
            "Übung.ipynb",
            """
            {
              "cells": [
                {
                  "cell_type": "code", "execution_count": null, "id": "a", "metadata": {}, "outputs": [],
                  "source": ["int[] squares = [1, 4, 9];\r\n", "Console.WriteLine(\"größer → \" + squares.Sum());"]
                }
              ],
              "metadata": {
                "kernelspec": { "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" }, "language_info": { "name": "C#" }
              },
              "nbformat": 4, "nbformat_minor": 5
            }
            """.ReplaceLineEndings("\r\n"));

        Ended ended = await machine.RunAsync("src/NotebookKernel", "NotebookKernel.exe", "run", WindowsMachine.PathOf(notebook));

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("größer → 14", ended.Output, StringComparison.Ordinal);
        using JsonDocument executed = JsonDocument.Parse(await File.ReadAllTextAsync(
            place.Find("Übung.executed.ipynb"), TestContext.Current.CancellationToken));
        JsonElement output = Assert.Single(executed.RootElement.GetProperty("cells")[0].GetProperty("outputs").EnumerateArray());
        Assert.Equal("größer → 14\n", string.Concat(output.GetProperty("text").EnumerateArray().Select(line => line.GetString())));
    }
}
