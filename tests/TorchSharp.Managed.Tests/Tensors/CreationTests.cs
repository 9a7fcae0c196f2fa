namespace TorchSharp.Managed.Tests;

public sealed class CreationTests
{
    public static TheoryData<string, ScalarType> Overloads => new()
    {
        { "byte", Byte }, { "sbyte", Int8 }, { "short", Int16 }, { "int", Int32 }, { "long", Int64 }, { "float", Float32 },
        { "double", Float64 }, { "bool", Bool }, };

    [Theory]
    [MemberData(nameof(Overloads))]
    public void TensorOf_GivesTheElementsType(string element, ScalarType dtype)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] made = element switch
        {
            "byte" =>
                [tensor((byte)1), tensor(new byte[] { 1 }), tensor(new byte[,] { { 1 } }), tensor(new byte[] { 1 }, [1, 1, 1]), (byte)1],
            "sbyte" =>
                [tensor(
                    (sbyte)1), tensor(new sbyte[] { 1 }), tensor(new sbyte[,] { { 1 } }), tensor(new sbyte[] { 1 }, [1, 1, 1]), (sbyte)1],
            "short" =>
                [tensor(
                    (short)1), tensor(new short[] { 1 }), tensor(new short[,] { { 1 } }), tensor(new short[] { 1 }, [1, 1, 1]), (short)1],
            "int" => [tensor(1), tensor(new[] { 1 }), tensor(new[,] { { 1 } }), tensor(new[] { 1 }, [1, 1, 1]), 1],
            "long" => [tensor(1L), tensor(new[] { 1L }), tensor(new[,] { { 1L } }), tensor(new[] { 1L }, [1, 1, 1]), 1L],
            "float" => [tensor(1f), tensor(new[] { 1f }), tensor(new[,] { { 1f } }), tensor(new[] { 1f }, [1, 1, 1]), 1f],
            "double" => [tensor(1.0), tensor(new[] { 1.0 }), tensor(new[,] { { 1.0 } }), tensor(new[] { 1.0 }, [1, 1, 1]), 1.0],
            _ => [tensor(true), tensor(new[] { true }), tensor(new[,] { { true } }), tensor(new[] { true }, [1, 1, 1]), true],
        };
        long[][] shapes = [[], [1], [1, 1], [1, 1, 1], []];
        foreach ((Tensor t, long[] shape) in made.Zip(shapes))
        {
            Assert.Equal(dtype, t.dtype);
            Assert.Equal(shape, t.shape);
            Assert.Equal(1, t.sum().ToInt32());
        }
    }

    [Fact]
    public void TensorOf_WithAType_Converts()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.Equal(Float32, tensor(5, float32).dtype);
        Assert.Equal(Int64, tensor((byte)7, int64).dtype);
        Assert.Equal(Float32, tensor(new[] { 1.5, 2 }, float32).dtype);
        Assert.Equal([1L, -2], tensor(new[] { 1.9, -2.9 }, int64).data<long>().ToArray());
        Assert.True(tensor(new[] { 1.5f }, requires_grad: true).requires_grad);
    }

    [Fact]
    public void TensorOf_Copies_FromArrayShares()
    {
        using DisposeScope scope = NewDisposeScope();
        float[] values = [1, 2, 3];
        Tensor copy = tensor(values), shared = from_array(values), buffer = frombuffer(values, float32, 2, 1);
        values[1] = 20;
        Assert.Equal([1f, 2, 3], copy.data<float>().ToArray());
        Assert.Equal([1f, 20, 3], shared.data<float>().ToArray());
        Assert.Equal([20f, 3], buffer.data<float>().ToArray());
        shared[2] = 30f;
        Assert.Equal(30, values[2]);
        Assert.Equal([2, 2], from_array(new int[2, 2]).shape);
    }

    [Fact]
    public void Dimensions_ThatAskForMoreThanTheArrayHas_Throw()
    {
        Assert.Throws<ArgumentException>(() => tensor(new float[5], [2, 3]));
        using Tensor less = tensor(new float[] { 1, 2, 3, 4, 5 }, [2, 2]);
        Assert.Equal(4, less[1, 1].ToSingle());
        Assert.Throws<IndexOutOfRangeException>(() => frombuffer(new float[2], float32, 3));
        Assert.Throws<ArgumentException>(() => frombuffer(new float[2], float32, offset: 2));
    }

    [Fact]
    public void AsTensor_SharesArrays_CopiesListsAndOtherTypes()
    {
        using DisposeScope scope = NewDisposeScope();
        float[] values = [1, 2];
        Tensor shared = as_tensor(values), converted = as_tensor(values, float64), listed = as_tensor(new List<float>(values)),
            bytes = as_tensor(new List<byte> { 7 }, int64);
        Tensor buffer = frombuffer(values, float64);
        values[0] = 5;
        Assert.Equal([5f, 2], shared.data<float>().ToArray());
        Assert.Equal([1.0, 2], converted.data<double>().ToArray());
        Assert.Equal([1.0, 2], buffer.data<double>().ToArray());
        Assert.Equal([1f, 2], listed.data<float>().ToArray());
        Assert.Equal([7L], bytes.data<long>().ToArray());
        Assert.NotSame(shared, as_tensor(shared));
    }

    [Fact]
    public void Arange_OfIntegers_IsExact()
    {
        using DisposeScope scope = NewDisposeScope();
        const long Large = (1L << 53) + 1;
        Assert.Equal([Large, Large + 3], arange(Large, Large + 5, 3).data<long>().ToArray());
        Assert.Equal([3L, 1], arange(3, 0, -2).data<long>().ToArray());
        Assert.Equal(Float64, arange(3, float64).dtype);
        Assert.Empty(arange(2, 2).data<long>());
    }

    [Fact]
    public void Factories_DefaultTypes()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.Equal(Float32, zeros(2).dtype);
        Assert.Equal(Float32, linspace(0, 1, 3).dtype);
        Assert.Equal(Int64, arange(3).dtype);
        Assert.Equal(Float32, arange(0, 1, 0.25).dtype);
        Assert.Equal(Int64, randint(5, new long[] { 2 }).dtype);
        Assert.Equal(Int64, randperm(3).dtype);
        Assert.Equal(Float32, eye(2).dtype);
        Assert.Equal(Float64, zeros_like(ones(2, float64)).dtype);
    }

    [Fact]
    public void Factories_Values()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.Equal([2L, 4, 6], arange(2, 8, 2).data<long>().ToArray());
        Assert.Equal([5L, 3, 1], arange(5, 0, -2).data<long>().ToArray());
        Assert.Equal([0f, 0.25f, 0.5f, 0.75f, 1], linspace(0, 1, 5).data<float>().ToArray());
        Assert.Equal([1f, 10, 100], logspace(0, 2, 3).data<float>().ToArray());
        Assert.Equal([1f, 0, 0, 0, 1, 0], eye(2, 3).data<float>().ToArray());
        Assert.Equal([7f, 7], full(2, 7f).data<float>().ToArray());
        Assert.Equal([2, 0, 3], ones(2, 0, 3).shape);
        Assert.Equal(1, ones([]).ToSingle());
        Assert.Equal([3, 3], full_like(ones([2], int64), 3).data<long>().ToArray());
    }

    [Fact]
    public void Shapes_ThatCannotBe_Throw()
    {
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => zeros(-1, 2));
        Assert.ThrowsAny<Exception>(() => zeros(1L << 32, 1L << 32));
        Assert.ThrowsAny<Exception>(() => zeros([1L << 31, 1L << 31, 4]));
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => arange(0, 5, step: 0));
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => arange(0, 5, -1));
    }

    private const ScalarType Byte = ScalarType.Byte, Int8 = ScalarType.Int8, Int16 = ScalarType.Int16, Int32 = ScalarType.Int32;
    private const ScalarType Int64 = ScalarType.Int64, Float32 = ScalarType.Float32, Float64 = ScalarType.Float64, Bool = ScalarType.Bool;
}
