using System.Runtime.InteropServices;
using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class ErrorTests
{
    public static TheoryData<string> Sentences => [.. s_wrong.Keys];

    // The beginnings of libtorch's own sentences.
    private static readonly Dictionary<string, Func<Tensor>> s_wrong = new()
    {
        ["The size of tensor a (3) must match the size of tensor b (5) at non-singleton dimension 1"] = () => ones(2, 3) + ones(2, 5),
        ["The size of tensor a (2) must match the size of tensor b (4) at non-singleton dimension 0"] = () => ones(2, 3) == ones(4, 3),
        ["mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)"] = () => ones(2, 3).mm(ones(2, 3)),
        ["mat1 and mat2 shapes cannot be multiplied (4x5 and 3x2)"] = () => functional.linear(ones(4, 5), ones(2, 3)),
        ["shape '[4, -1]' is invalid for input of size 6"] = () => ones(2, 3).reshape(4, -1),
        ["only one dimension can be inferred"] = () => ones(2, 3).reshape(-1, -1),
        ["Dimension out of range (expected to be in range of [-2, 1], but got 2)"] = () => ones(2, 3).sum(2),
        ["index 5 is out of bounds for dimension 0 with size 2"] = () => ones(2, 3)[5],
        ["too many indices for tensor of dimension 2"] = () => ones(2, 3)[0, 0, 0],
        ["The expanded size of the tensor (4) must match the existing size (3) at non-singleton dimension 1."] =
            () => ones(2, 3).expand(2, 4),
        ["permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions"] =
            () => ones(2, 3).permute(0),
        ["Given groups=1, weight of size [4, 3, 3, 3], expected input[1, 2, 5, 5] to have 3 channels, but got 2 channels instead"] =
            () => functional.conv2d(ones(1, 2, 5, 5), ones(4, 3, 3, 3)),
        ["Calculated padded input size per channel: (2 x 2). Kernel size: (3 x 3). Kernel size can't be greater than actual input size"] =
            () => functional.conv2d(ones(1, 3, 2, 2), ones(4, 3, 3, 3)),
        ["pad should be at most half of"] = () => functional.max_pool2d(ones(1, 1, 4, 4), 2, padding: 2),
        ["Target 7 is out of bounds."] = () => functional.cross_entropy(ones(2, 3), tensor(new long[] { 0, 7 })),
        ["element 0 of tensors does not require grad and does not have a grad_fn"] = () => Backward(ones(1)),
        ["grad can be implicitly created only for scalar outputs"] = () => Backward(ones([2], requires_grad: true) * 2),
        ["only Tensors of floating point dtype can require gradients"] = () => ones([2], int64).requires_grad_(),
        ["a leaf Variable that requires grad is being used in an in-place operation."] = () => ones([2], requires_grad: true).add_(1),
        ["output with shape [3] doesn't match the broadcast shape [2, 3]"] = () => ones(3).add_(ones(2, 3)),
        ["result type Float can't be cast to the desired output type Long"] = () => ones([3], int64).add_(0.5),
        ["mean(): could not infer output dtype."] = () => ones([3], int64).mean(),
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    [Differs("Some errors have Python's words", "\"index 5 is out")]
    [Differs("Some errors have Python's words", "\"too many indices")]
    [Differs("Some errors have Python's words", "\"only Tensors")]
    public void LibtorchsErrors_AreExternalExceptions_WithItsSentence(string sentence)
    {
        using DisposeScope scope = NewDisposeScope();
        ExternalException error = Assert.Throws<ExternalException>(() => s_wrong[sentence]());
        Assert.StartsWith(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IndicesOutOfRange_ThrowAndTouchNothing()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(12, float32).view(3, 4), far = tensor(new long[,] { { 3 } }), below = tensor(new long[] { -4 });
        Assert.Throws<ExternalException>(() => x.gather(0, far));
        Assert.Throws<ExternalException>(() => x.gather(0, far * -1));
        Assert.Throws<ExternalException>(() => x.scatter(0, far, ones(1, 1)));
        Assert.Throws<ExternalException>(() => x.scatter_add(0, far, ones(1, 1)));
        Assert.Throws<ExternalException>(() => x.scatter(1, far, ones(0, 1)));
        Assert.Throws<ExternalException>(() => x.index_select(0, tensor(new long[] { 3 })));
        Assert.Throws<ExternalException>(() => x.index_select(0, tensor(new long[] { -1 })));
        Assert.Throws<ExternalException>(() => x.index_add(0, tensor(new long[] { 3 }), ones(1, 4), 1));
        Assert.Throws<ExternalException>(() => x.index_add(0, tensor(new long[] { 0, 1 }), ones(1, 4), 1));
        Assert.Throws<ExternalException>(() => x[below]);
        Assert.Throws<ExternalException>(() => x[below] = 1f);
        Assert.Throws<ExternalException>(() => x.take(tensor(new long[] { 12 })));
        Assert.Throws<ExternalException>(() => x[ones([4], @bool)]);
        Assert.Throws<ExternalException>(() => x[ones(3)]);
        Assert.Throws<ExternalException>(() => x.narrow(0, 2, 2));
        Assert.Throws<ExternalException>(() => x.select(1, 4));
        Assert.ThrowsAny<Exception>(() => functional.one_hot(tensor(new long[] { 5 }), 3));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => (float)i), x.data<float>().ToArray());
    }

    [Fact]
    public void Layers_CheckTheirInputs()
    {
        using DisposeScope scope = NewDisposeScope();
        using Conv2d convolution = Conv2d(3, 4, 3);
        using BatchNorm2d norm = BatchNorm2d(3);
        Assert.Throws<ArgumentException>(() => convolution.call(ones(1, 2, 5, 5)));
        Assert.Throws<ArgumentException>(() => convolution.call(ones(5, 5)));
        Assert.Throws<ArgumentException>(() => norm.call(ones(2, 3)));
        Assert.Throws<ArgumentException>(() => BatchNorm1d(3).call(ones(2, 3, 4, 4)));
        Assert.Throws<ArgumentException>(() => Conv2d(3, 4, 3, Padding.Same, stride: 2));
        Assert.Throws<ArgumentException>(() => functional.one_hot(ones(3)));
        Assert.ThrowsAny<Exception>(() => Dropout(1.5).call(ones(3)));
    }

    [Theory]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.Int32)]
    [InlineData(ScalarType.Byte)]
    [InlineData(ScalarType.Bool)]
    public void RandomNumbers_OfTypesThatCannotHoldThem_Throw(ScalarType dtype)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = zeros(3, dtype);
        Assert.Throws<ArgumentException>(() => rand(3, dtype));
        Assert.Throws<ArgumentException>(() => randn(3, dtype));
        Assert.Throws<ExternalException>(() => rand_like(x));
        Assert.Throws<ExternalException>(() => randn_like(x));
        Assert.Throws<ArgumentException>(() => normal(0, 1, [3], dtype));
        Assert.Throws<ExternalException>(() => x.uniform_(0, 1));
        Assert.Throws<ExternalException>(() => x.normal_());
        Assert.Equal(dtype, x.bernoulli_().dtype);
    }

    [Fact]
    public void Scalar_IsNoTensor()
    {
        Assert.Throws<InvalidOperationException>(() => (Tensor)(Scalar)1.5);
        Assert.Throws<InvalidOperationException>(() => (Tensor)TensorIndex.Single(1));
    }

    [Fact]
    public void Numbers_ThatAreNoFloats_HaveNoGradients()
    {
        Assert.Throws<ArgumentException>(() => 1.ToTensor(requires_grad: true));
        Assert.Throws<ArgumentException>(() => true.ToTensor(requires_grad: true));
        Assert.Throws<ExternalException>(() => tensor(1, requires_grad: true));
        using Tensor whole = ones(2, int64), single = 1f.ToTensor(requires_grad: true), @double = 1.0.ToTensor(requires_grad: true);
        Assert.Throws<ExternalException>(() => new Parameter(whole));
        Assert.False(whole.IsInvalid);
        Assert.True(single.requires_grad && @double.requires_grad);
    }

    [Fact]
    [Differs("`torch.CUDA` and `torch.MPS` are there where the devices are not")]
    public void Devices_OtherThanTheCpu_Throw()
    {
        Assert.False(cuda.is_available());
        Assert.ThrowsAny<Exception>(() => ones(2, device: new Device("cuda")));
        using Tensor x = ones(2, device: CPU);
        Assert.Equal("cpu", x.device.ToString());
        Assert.False(mps_is_available());
        Assert.Equal(["cuda:1", "cuda:2", "meta", "mps"], new[] { device(1), device("cuda", 2), META, MPS }.Select(d => d.ToString()));
        Assert.Throws<InvalidOperationException>(() => x.cuda());
        Assert.Throws<ArgumentException>(() => x.cuda(CPU));
        using Linear layer = Linear(1, 1);
        Assert.Throws<InvalidOperationException>(() => layer.cuda());
        Assert.Throws<InvalidOperationException>(() => set_default_device("cuda"));
        set_default_device("cpu");
    }

    private static Tensor Backward(Tensor x)
    {
        x.backward();
        return x;
    }
}
